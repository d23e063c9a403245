from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from visits.models import Visit


def visit(request, pk):
    visit = get_object_or_404(Visit, pk=pk)
    if visit.practice != request.practice:
        raise PermissionDenied
    return JsonResponse({"note": visit.note})


def search(request):
    visits = Visit.objects.select_related("animal").order_by("id")
    found = visits.filter(note__icontains=request.GET["q"])
    return JsonResponse({"found": [f"{visit.animal.name}: {visit.note}" for visit in found]})


def change_note(request, pk):
    changed = Visit.objects.filter(pk=pk).update(note=request.POST["note"])
    return HttpResponse(status=204 if changed else 404)


def add(request):
    animal, note = request.POST["animal"], request.POST["note"]
    Visit.objects.create(practice=request.practice, animal_id=animal, note=note)
    return HttpResponse(status=201)
