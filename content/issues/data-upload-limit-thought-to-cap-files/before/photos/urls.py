from django.core.files.storage import default_storage
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST


@require_POST
def upload(request):
    caption = request.POST.get("caption", "")
    saved = [default_storage.save(file.name, file) for file in request.FILES.getlist("photo")]
    return JsonResponse({"caption": caption[:80], "saved": saved}, status=201)


urlpatterns = [path("photos/", upload)]
