from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

LIMIT = 10 * 1024 * 1024


class CappedUploadHandler(FileUploadHandler):
    """Refuses a multipart request by its length, before a file of it is read."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        if content_length and content_length > LIMIT:
            raise RequestDataTooBig("An upload may have 10 MB in all.")

    def receive_data_chunk(self, raw_data, start):
        return raw_data

    def file_complete(self, file_size):
        return None
