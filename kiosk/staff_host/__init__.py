"""What stands behind the ports of the staff room: access, adapters to store and machine, the live preview."""
