import type { Shape } from '../../shape.ts'
import type { states as english } from '../en/states.ts'

export const states: Shape<typeof english> = {
	title: 'Los Estados y sus contactos',
	lead: 'Cómo contactar con cada misión permanente, según la lista del Servicio de Protocolo. Las notas verbales se comparan con la dirección que figura aquí.',
	search: 'Nombre del Estado',
	table: 'Los Estados, su situación y sus misiones',
	head: {
		state: 'Estado',
		status: 'Protocolo contra el tráfico ilícito de migrantes',
		mission: 'Dirección registrada de la misión',
		posts: 'Puestos',
	},
	none: {
		title: 'No se ha encontrado ningún Estado',
		body: 'Pruebe con otro nombre.',
	},
	noMission: 'Sin registrar',
	contact: {
		title: 'La misión permanente',
		lead: 'Tome los datos de la lista del Servicio de Protocolo, nunca de un mensaje.',
		name: 'Nombre de la misión',
		email: 'Correo electrónico registrado',
		phone: 'Teléfono',
		address: 'Dirección postal',
		button: 'Guardar los datos',
		updated: 'Última modificación por <name></name> el <day></day>',
	},
	authorities: {
		title: 'Autoridades',
		none: 'Aún no hay ninguna autoridad registrada.',
		name: 'Nombre',
		type: 'Tipo de institución',
		which: 'Autoridad',
		whichHint: 'Vacío para una nueva; elija una para cambiarle el nombre.',
		change: 'Añadir o renombrar una autoridad',
		button: 'Guardar la autoridad',
	},
	posts: 'Puestos de este Estado',
	noPosts: 'Aún no se ha invitado a nadie por este Estado.',
	notes: 'Notas verbales de este Estado',
	noNotes: 'No hay registrada ninguna nota verbal de este Estado.',
	done: {
		contact: 'Los datos se han guardado',
		authority: 'La autoridad se ha guardado',
	},
}
