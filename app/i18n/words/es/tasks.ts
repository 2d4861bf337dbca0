import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english } from '#app/i18n/words/en/tasks.ts'

export const tasks: Shape<typeof english> = {
	overview: {
		title: 'Estado del borrador',
		done: '{done, number} de {total, number} secciones completas',
		toYou: 'Respuestas que faltan: {missing, number}',
		review: 'Leer todo el borrador',
		workbook: 'Rellenar un libro de cálculo (XLSX)',
		attachments: 'Archivos adjuntos',
	},
	returned: {
		title: 'Su coordinador ha devuelto esta solicitud para que se corrija',
		when: 'Devuelta el <when></when>. Vuelve a ser un borrador: una vez corregida, envíela de nuevo para su aval.',
		changes: 'Qué ha cambiado desde entonces',
	},
	missingFields: 'Respuestas que faltan',
	caption: 'Las necesidades en el orden fijado por su Estado',
	name: 'Necesidad',
	kind: 'Categoría',
	actions: 'Acciones',
	copy: 'Copiar',
	remove: 'Eliminar',
	place: {
		title: 'Poner una necesidad en otro lugar',
		need: 'Necesidad',
		to: 'Nuevo número',
		move: 'Mover',
	},
	removed: 'Se eliminó la necesidad {rank}, {title}.',
	undo: 'Deshacer',
	drafts: {
		begun: 'Comenzado',
		begunBy: 'Comenzado por',
		noneBody: 'Comience una nueva solicitud o abra una de las que figuran a continuación.',
		more: 'Aquí solo figuran los {count} borradores modificados en último lugar. La lista siguiente los contiene todos.',
	},
}
