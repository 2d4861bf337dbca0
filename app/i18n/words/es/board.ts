import type { Shape } from '#app/i18n/shape.ts'
import type { board as english } from '#app/i18n/words/en/board.ts'

export const board: Shape<typeof english> = {
	title: 'Prestaciones',
	lead: 'Todas las prestaciones que usted sigue, según su avance y lo próximo que vence.',
	as: {
		board: 'Mostrar en columnas',
		table: 'Mostrar en cuadro',
	},
	stages: {
		planned: 'Previstas',
		underWay: 'En curso',
		withState: 'A la espera del Estado',
		heldUp: 'Detenidas',
		afterwards: 'Entregadas, comprobaciones',
		ended: 'Terminadas',
	},
	head: {
		delivery: 'Prestación',
		kind: 'Tipo',
		state: 'Beneficiario',
		programme: 'Programa',
		quantity: 'Cantidad',
		status: 'Situación',
		next: 'Próximo vencimiento',
		changed: 'Último cambio',
	},
	filter: {
		any: 'Todos',
		show: 'Mostrar',
		clear: 'Mostrar todo',
		stage: 'Etapa',
		late: 'Retraso',
		onlyLate: 'Solo lo retrasado',
		order: 'Orden',
	},
	sorts: {
		due: 'Primero lo que vence antes',
		changed: 'Primero lo último modificado',
		opened: 'Primero lo último abierto',
	},
	none: {
		title: 'Ninguna prestación',
		body: 'Una prestación se abre cuando un Estado confirma la oferta de un programa.',
		filtered: 'Ninguna prestación es de este tipo. Amplíe el filtro o muestre todo.',
	},
	count: '{count, plural, =0 {ninguna} one {# prestación} other {# prestaciones}}',
	moreThan: 'más de {count, plural, one {# prestación} other {# prestaciones}}',
	noneHere: 'Ninguna por ahora',
	all: 'Todas las de la etapa «{stage}»',
	nothingNext: 'No se espera nada',
	late: 'con retraso',
	pages: 'Páginas de las prestaciones',
	first: 'Primera página',
}
