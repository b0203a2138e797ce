export function exportEntities(_f: 'csv' | 'geojson'): void {}
