"""A dataset to fill in for one county: a folder of CSV files, or a workbook."""

from verkosto.outputs.template.folder import folder_files
from verkosto.outputs.template.workbook import workbook

__all__ = ["folder_files", "workbook"]
