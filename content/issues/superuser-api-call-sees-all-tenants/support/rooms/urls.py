from rest_framework.routers import SimpleRouter
from rooms.api import RoomViewSet

router = SimpleRouter()
router.register("rooms", RoomViewSet, basename="room")
urlpatterns = router.urls
