import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.forms import modelform_factory


@pytest.fixture
def clinic(django_project, load_sample):
    django_project()
    return load_sample()


@pytest.fixture
def stored(clinic):
    """What becomes of a write, and what the table then holds."""

    def stored(write, *values):
        try:
            write(*values)
            answer = "stored"
        except IntegrityError as error:
            answer = str(error)
        doses = clinic.Prescription.objects.order_by("pk").values_list("dose_mg", flat=True)
        return f"{answer}, doses {list(doses)}"

    return stored


def test_doses_from_one_to_four_hundred_are_stored(clinic, stored):
    clinic.prescribe("ibuprofen", 400)
    clinic.take_over([("aspirin", 100), ("digoxin", 1)])
    found = stored(clinic.reduce_dose, "aspirin", 50)
    assert found == "stored, doses [400, 50, 1]", found


def test_create_refuses_a_dose_below_the_minimum(clinic, stored):
    found = stored(clinic.prescribe, "aspirin", -5)
    assert found == "CHECK constraint failed: dose_in_range, doses []", found


def test_bulk_create_refuses_a_dose_above_the_maximum(clinic, stored):
    found = stored(clinic.take_over, [("aspirin", 100), ("digoxin", 4000)])
    assert found == "CHECK constraint failed: dose_in_range, doses []", found


def test_update_refuses_a_dose_below_the_minimum(clinic, stored):
    clinic.prescribe("aspirin", 100)
    found = stored(clinic.reduce_dose, "aspirin", 150)
    assert found == "CHECK constraint failed: dose_in_range, doses [100]", found


def test_a_form_and_a_serializer_name_the_limit(clinic):
    from rest_framework.serializers import ModelSerializer

    class PrescriptionSerializer(ModelSerializer):
        class Meta:
            model = clinic.Prescription
            fields = ["drug", "dose_mg"]

    data = {"drug": "aspirin", "dose_mg": -5}
    form = modelform_factory(clinic.Prescription, fields=["drug", "dose_mg"])(data)
    serializer = PrescriptionSerializer(data=data)
    assert not serializer.is_valid(), f"the serializer takes {data}"
    told = [list(form.errors["dose_mg"]), [str(e) for e in serializer.errors["dose_mg"]]]
    limit = "Ensure this value is greater than or equal to 1."
    assert told == [[limit], [limit]], f"told {told}"


def test_full_clean_names_the_limit(clinic):
    with pytest.raises(ValidationError) as refused:
        clinic.Prescription(drug="aspirin", dose_mg=401).full_clean()
    limit = "Ensure this value is less than or equal to 400."
    told = refused.value.message_dict.get("dose_mg")
    assert told == [limit], f"told {told}"
