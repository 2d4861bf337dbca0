import type { Shape } from '#app/i18n/shape.ts'
import type { draft as english } from '#app/i18n/words/en/draft.ts'
import { about } from './draft/about.ts'
import { advisory } from './draft/advisory.ts'
import { equipment } from './draft/equipment.ts'
import { institution } from './draft/institution.ts'
import { need } from './draft/need.ts'
import { rights } from './draft/rights.ts'
import { situation } from './draft/situation.ts'
import { drafts, tasks } from './draft/tasks.ts'
import { training } from './draft/training.ts'
import { writing } from './draft/writing.ts'

export const draft: Shape<typeof english> = {
	new: {
		title: 'Nueva solicitud',
		lead: 'Ponga un título a la solicitud y elija su idioma. Ambos pueden cambiarse hasta el envío.',
		create: 'Comenzar el borrador',
	},
	notAFiling: {
		title: 'Este es un borrador, no una solicitud presentada',
		body: 'Nadie fuera de su Estado lo ve. La UNODC solo lo recibe cuando su coordinador lo ha avalado.',
	},
	remove: {
		title: '¿Eliminar esta necesidad?',
		body: 'La necesidad {rank}, {title}, se retira de la solicitud con todo lo escrito para ella. Puede deshacer esta acción mientras la solicitud sea un borrador.',
		confirm: 'Eliminar la necesidad',
		keep: 'Conservarla',
	},
	sections: {
		about: 'Título, idioma y consentimiento',
		institution: 'Institución principal y contactos',
		situation: 'Situación',
		rights: 'Derechos humanos y sostenibilidad',
		need: 'La necesidad',
		training: 'Capacitación',
		equipment: 'Equipo',
		advisory: 'Asesoramiento',
	},
	leads: {
		about: 'Cómo se llama la solicitud, quién puede verla y qué la motivó.',
		institution:
			'Dos personas distintas con las que la UNODC puede comunicarse acerca de esta solicitud, y quién más participa.',
		situation: 'Utilice solo fuentes abiertas: ni inteligencia operacional ni datos de casos personales.',
		rights:
			'Las salvaguardias en la institución que recibiría la asistencia y cómo se mantienen los resultados.',
		need: 'Quién no puede hacer qué hoy, qué debería cambiar y para cuándo.',
		training: 'Qué debe aprenderse, por quién, cómo y en qué idioma.',
		equipment: 'Qué se solicita, línea por línea, y cómo se alojará, mantendrá y utilizará.',
		advisory: 'Cuánto asesoramiento se solicita y quién trabajaría con el experto.',
	},
	tasks,
	drafts,
	...writing,
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
