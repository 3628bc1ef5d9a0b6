import pytest

from kiosk.content.model import Edition, Service, Topic
from tests.starter import whole_starter


@pytest.fixture(scope="session")
def starter() -> Edition:
    """What a kiosk comes with, its layers as one, compiled once."""
    return whole_starter()


@pytest.fixture(scope="session")
def services(starter: Edition) -> dict[str, Service]:
    """Its services by id."""
    return {service.id: service for service in starter.services}


@pytest.fixture(scope="session")
def topics(starter: Edition) -> dict[str, Topic]:
    """Its topics by id."""
    return {topic.id: topic for topic in starter.topics}
