"""The pages of services, topics, campaigns and the like: a list, a form, and how things stand."""
