import type { Shape } from '#app/i18n/shape.ts'
import type { history as english } from '#app/i18n/words/en/history.ts'

export const history: Shape<typeof english> = {
	title: 'Historial',
	lead: 'Todo lo ocurrido con esta solicitud, de lo más reciente a lo más antiguo. Los asientos nunca se modifican ni se suprimen.',
	request: 'Solicitud',
	none: 'Todavía no ha ocurrido nada.',
	need: 'Necesidad {rank}',
	status: 'Estado de tramitación:',
	onBehalfOf: 'como consecuencia de un paso de {name}',
	internal: 'No se muestra al Estado',
	pages: 'Páginas del historial',
	older: 'Asientos anteriores',
	latest: 'Últimos asientos',
}
