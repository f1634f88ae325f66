"""The library panel: kept templates and known components, to be dragged onto the map."""
