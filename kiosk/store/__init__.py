"""What a kiosk keeps, in one SQLite file: editions, settings, monthly totals.

Values go in and come out; rows stay inside. Importing this package imports nothing, so that ``snapshot`` and
``tallies``, which the first frame needs, can be had without SQLAlchemy and Alembic.
"""
