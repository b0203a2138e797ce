"""A print layout of QGIS with our things on it: map, title, legend, scale bar; to the file named last.

Usage: page-qgis.py FOLDER_WITH_GEOJSON WIDTH_MM HEIGHT_MM DPI OUT.(png|pdf); prints peak memory in MB.
"""

import glob
import os
import resource
import sys

os.environ['QT_QPA_PLATFORM'] = 'offscreen'

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

folder, width, height, dpi, out = sys.argv[1], *map(float, sys.argv[2:5]), sys.argv[5]
QgsApplication.setPrefixPath('/usr', True)
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
mercator = QgsCoordinateReferenceSystem('EPSG:3857')
project.setCrs(mercator)
# Lines, points and, below them, areas.
layers = [QgsVectorLayer(path, os.path.basename(path)[:-8], 'ogr') for path in sorted(glob.glob(folder + '/*.geojson'))]
for layer in layers:
    named = QgsPalLayerSettings()
    named.fieldName = 'name'
    layer.setLabeling(QgsVectorLayerSimpleLabeling(named))
    layer.setLabelsEnabled(True)
    project.addMapLayer(layer)

layout = QgsPrintLayout(project)
layout.initializeDefaults()
layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height))


def put(item, x, y, w, h):
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(w, h))


shown = QgsCoordinateTransform(QgsCoordinateReferenceSystem('EPSG:4326'), mercator, project)
ground = shown.transformBoundingBox(QgsRectangle(119.88, 29.22, 121.22, 30.28))
picture = QgsLayoutItemMap(layout)
picture.setCrs(mercator)
picture.setLayers(layers)
layers[-1].setOpacity(0.4)
put(picture, 13, 30, width * 0.78, height - 55)
# A map without an extent cannot be zoomed to one; given one, it takes the shape of it.
picture.setExtent(ground)
picture.attemptResize(QgsLayoutSize(width * 0.78, height - 55))
picture.zoomToExtent(ground)
title = QgsLayoutItemLabel(layout)
title.setText('总览')
put(title, 13, 10, 100, 14)
legend = QgsLayoutItemLegend(layout)
legend.setLinkedMap(picture)
put(legend, width * 0.82, 30, width * 0.15, height / 2)
bar = QgsLayoutItemScaleBar(layout)
bar.setLinkedMap(picture)
bar.applyDefaultSize()
put(bar, width * 0.82, height - 40, 60, 12)

exporter = QgsLayoutExporter(layout)
if out.endswith('.pdf'):
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    done = exporter.exportToPdf(out, settings)
else:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    done = exporter.exportToImage(out, settings)
print(round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
sys.stdout.flush()
os._exit(0 if done == QgsLayoutExporter.Success else 1)
