from exhibits.views import ExhibitViewSet
from rest_framework.routers import SimpleRouter

router = SimpleRouter()
router.register("exhibits", ExhibitViewSet, basename="exhibit")
urlpatterns = router.urls
