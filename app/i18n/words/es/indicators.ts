import type { Shape } from '#app/i18n/shape.ts'
import type { indicators as english } from '#app/i18n/words/en/indicators.ts'

export const indicators: Shape<typeof english> = {
	title: 'Indicadores',
	none: 'La necesidad se presentó sin indicadores',
	add: 'Añadir una medición',
	kept: 'Una medición permanece: nadie puede modificarla ni quitarla. A un error le sigue una medición mejor.',
	indicator: 'Indicador',
	unit: 'Unidad',
	baseline: 'Base de referencia',
	target: 'Meta',
	reached: 'Alcanzado',
	reachedHint: 'Un número si la meta lo es; si no, unas palabras.',
	notTold: 'No indicado',
	notMeasured: 'Aún no medido',
	progress: '{percent} del camino de la base de referencia a la meta',
	history: '{count, plural, one {# medición} other {# mediciones}}',
	readings: 'Mediciones',
	measuredOn: 'Medido el',
	by: 'Registrado por',
	note: 'Nota',
	save: 'Registrar',
	delivery: 'Prestación',
	suggested: 'El registro de la prestación cuenta: {figures}',
}
