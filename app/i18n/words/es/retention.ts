import type { Shape } from '../../shape.ts'
import type { retention as source } from '../en/retention.ts'

export const retention: Shape<typeof source> = {
	title: 'Plazos de conservación de los datos',
	lead: 'Cada clase de datos se elimina por sí sola, cada noche, cuando vence su plazo. Esta página indica los plazos, lo que se eliminaría a continuación y lo que ya se ha eliminado.',
	lastRun: 'Última ejecución: <when></when>.',
	neverRun: 'Todavía no se ha ejecutado.',
	classesTitle: 'Clases de datos',
	classes: {
		closedCases: {
			title: 'Casos cerrados',
			what: 'Se eliminan textos, nombres y adjuntos; quedan la referencia, las fechas, los estados y las cifras, y el registro de los pasos sin los textos.',
		},
		learners: {
			title: 'Datos personales de los alumnos',
			what: 'Desde el final de la capacitación. Se conserva a quien tiene un certificado; los resultados quedan como cifras.',
		},
		draftReminder: {
			title: 'Aviso de borradores inactivos',
			what: 'Se avisa al redactor por correo; no se elimina nada.',
		},
		draftArchive: {
			title: 'Archivo de borradores inactivos',
			what: 'Fuera de las listas hasta que el redactor lo recupere; no se elimina nada.',
		},
		links: {
			title: 'Invitaciones y enlaces de cuenta',
			what: 'Desde el día en que caducaron.',
		},
		feeds: {
			title: 'Enlaces de calendario retirados',
			what: 'Desde el día en que se retiraron.',
		},
		doorLog: {
			title: 'Registro de accesos y rechazos',
			what: 'Quién entró o fue rechazado, y desde dónde.',
		},
		confidentialReads: {
			title: 'Lecturas de solicitudes confidenciales',
			what: 'Quién leyó qué y cuándo.',
		},
		mailBodies: {
			title: 'Texto de los correos enviados',
			what: 'Queda que se enviaron, a quién y cuándo. Con ellos se elimina la lista de los correos recibidos en ese tiempo.',
		},
		sessions: {
			title: 'Sesiones terminadas e intentos contados',
			what: 'Desde el día en que terminaron.',
		},
		formerStaff: {
			title: 'Cuentas de quienes se fueron',
			what: 'El nombre queda en el registro; se eliminan la dirección, el cargo y los medios de acceso.',
		},
		files: {
			title: 'Archivos sin registro',
			what: 'Se eliminan cada hora cuando tienen un día.',
		},
	},
	amount: {
		years: '{count, plural, one {# año} other {# años}}',
		days: '{count, plural, one {# día} other {# días}}',
	},
	kept: 'Plazo',
	inYears: 'Años',
	inDays: 'Días',
	bounds: 'De {least} a {most}; {shipped} de origen',
	save: 'Guardar',
	due: '{count, plural, =0 {No vence nada ahora.} one {Vence # elemento.} other {Vencen # elementos.}}',
	oldest: 'El más antiguo es del <when></when>; vence todo lo anterior al <before></before>.',
	first: 'Los primeros',
	changed: {
		title: 'Otra persona ha cambiado este plazo',
		body: 'La página muestra el estado actual. Compruébelo y guarde de nuevo.',
	},
	log: {
		title: 'Lo que se ha eliminado',
		day: 'Día',
		class: 'Clase',
		count: 'Cantidad',
		before: 'Anterior a',
		none: 'Todavía no se ha eliminado nada',
	},
	holds: {
		title: 'Solicitudes retenidas de la eliminación',
		lead: 'Una solicitud retenida no se elimina, por antigua que sea, hasta que se levante la retención.',
		reference: 'Referencia de la solicitud',
		reason: 'Motivo',
		place: 'Retener esta solicitud',
		lift: 'Levantar',
		liftOne: 'Levantar la retención de {reference}',
		placed: 'Impuesta',
		state: 'Estado de la retención',
		by: '<when></when>, {name}',
		lifted: 'Levantada <when></when>, {name}',
		none: 'No hay ninguna solicitud retenida',
	},
	outcome: {
		saved: 'El plazo está fijado',
		same: 'El plazo ya era este',
		held: 'La solicitud está retenida',
		lifted: 'La retención se ha levantado',
	},
	archive: {
		title: 'Borradores archivados',
		lead: 'Borradores en los que nadie ha trabajado desde hace tiempo. No se ha perdido nada; recupere uno para continuarlo.',
		request: 'Borrador',
		untitled: 'Sin título',
		saved: 'Última vez guardado',
		archived: 'Archivado el',
		action: 'Acción',
		takeBack: 'Recuperar',
		takeBackOne: 'Recuperar: {title}',
		none: 'No hay borradores archivados',
		link: 'Borradores archivados',
		conflict: 'Este borrador ya no está archivado',
	},
}
