import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/work.ts'

export const actions: Shape<typeof english.actions> = {
	title: 'Qué se puede hacer',
	edit: 'Modificar la ficha',
	history: 'Historial',
	create: 'Nuevo programa',
	open: 'Abrir el programa',
	markFull: 'Marcar como completo',
	close: 'Cerrar el programa',
	openHint: 'Se le pueden proponer necesidades; las que esperan tienen su turno.',
	markFullHint: 'No se le proponen más necesidades; pueden inscribirse en su lista de espera.',
	closeHint: 'No hace más ofertas. Lo confirmado sigue adelante.',
	missing: 'Antes de abrirlo, a la ficha le falta todavía:',
	offers:
		'Todavía no se puede cerrar: {count, plural, one {# necesidad tiene} other {# necesidades tienen}} una propuesta u oferta abierta.',
	copy: 'Copiar como nuevo borrador',
	copyCode: 'Código de la copia',
	copyHint: 'Se copia todo menos el suplente y el identificador IATI; usted gestiona la copia.',
}

export const cohorts: Shape<typeof english.cohorts> = {
	title: 'Grupos',
	none: 'No hay ningún grupo previsto',
	dates: 'Días',
	seats: 'Plazas',
	free: 'Disponibles',
}

export const contributions: Shape<typeof english.contributions> = {
	title: 'Contribuciones',
	none: 'No hay ninguna contribución registrada',
	unknown: 'Se desconoce',
}

export const edit: Shape<typeof english.edit> = {
	newTitle: 'Nuevo programa',
	newLead: 'Se guarda como borrador, que solo ve la oficina.',
	title: 'Modificar {code}',
	save: 'Guardar la ficha',
	showKind: 'Mostrar los campos de esta clase',
	none: 'Nadie',
	staleTitle: 'Otra persona ha modificado la ficha entretanto',
	staleBody:
		'Lo que escribió sigue abajo. Estos campos están guardados de otra forma; guarde la ficha para sustituirlos por los suyos.',
	stored: 'Guardado ahora',
	typed: 'Escrito por usted',
}

export const history: Shape<typeof english.history> = {
	title: 'Historial de {code}',
	search: 'Buscar en el historial',
	none: 'No se ha registrado nada',
	noneBody: 'Cambie la búsqueda o muestre todo.',
	created: 'Programa creado',
	copied: 'Copiado de {code}',
	changed: 'Ficha modificada',
	opened: 'Abierto',
	filled: 'Marcado como completo',
	closed: 'Cerrado',
	entry: '{what} por {who}',
	field: 'Campo',
	from: 'Antes',
	to: 'Después',
	empty: 'en blanco',
	type: 'Qué ocurrió',
	any: 'Todo',
	apply: 'Mostrar',
	older: 'Entradas anteriores',
	latest: 'Últimas entradas',
}

export const money: Shape<typeof english.money> = {
	title: 'Fondos',
	held: 'Prometido',
	left: 'Restante',
	sum: '{amount, number} {currency}',
	notKnown: 'Se desconoce',
	uncovered: 'Compromisos que los donantes no cubren',
	uncoveredBody:
		'{amount, number} {currency} de lo prometido ({states}) no pueden pagarlos los donantes que aceptan a {count, plural, one {este Estado} other {estos Estados}}. Acuerde otra financiación, o reduzca o retire ofertas.',
}

export const outcomes: Shape<typeof english.outcomes> = {
	created: 'El borrador se ha guardado. Ábralo cuando la ficha esté completa.',
	saved: 'La ficha se ha modificado.',
	same: 'No se ha modificado nada: la ficha ya lo dice.',
	opened: 'El programa está abierto.',
	filled: 'El programa está marcado como completo.',
	closed: 'El programa está cerrado.',
}

export const reserve: Shape<typeof english.reserve> = {
	label: 'En reserva',
	kept: '{units, number} ({share, number} por ciento)',
	until: '{units, number} ({share, number} por ciento), hasta el <day></day>',
	released: 'Liberada',
	bar: 'Confirmado: {confirmed, number}. Reservado: {held, number}. Disponible: {free, number}.',
}

export const transfer: Shape<typeof english.transfer> = {
	export: 'Descargar estos programas',
	import: 'Importar programas',
	importLead:
		'Rellene o modifique la tabla descargada y envíela aquí. Verá lo que haría antes de que se guarde nada; se toma entera o no se toma.',
	file: 'Tabla de programas',
	fileHint:
		'XLSX o CSV, 5 MB como máximo. Las filas de los programas que usted no gestiona deben quedar como están guardadas.',
	check: 'Comprobar el archivo',
	take: 'Importarlo todo',
	errorsTitle: 'El archivo no se ha aceptado',
	errorsBody: 'Corrija estas celdas y vuelva a enviar el archivo. No se ha guardado nada.',
	errorsMore: 'Se muestran las primeras {count, number}.',
	cell: 'Celda',
	column: 'Columna',
	found: 'Qué contiene',
	wrong: 'Qué está mal',
	previewTitle: 'Qué haría la importación',
	previewCounts:
		'{created, plural, =0 {ningún programa nuevo} one {# programa nuevo} other {# programas nuevos}}, {changed, plural, =0 {ninguno modificado} one {# modificado} other {# modificados}}, {same, plural, =0 {ninguno sin cambios} one {# sin cambios} other {# sin cambios}}',
	nothing: 'El archivo no modifica nada.',
	isNew: 'Nuevo borrador',
	doneTitle: 'El archivo se ha importado',
	doneCounts:
		'{created, plural, =0 {Ningún programa creado} one {# programa creado} other {# programas creados}}; {changed, plural, =0 {ninguno modificado} one {# modificado} other {# modificados}}.',
	noRows: 'El archivo no contiene ningún programa.',
	notATable: 'No es una tabla de programas como la que se descarga aquí.',
	lostCheck: 'No se ha podido volver a leer lo comprobado. Envíe el archivo otra vez.',
}
