import type { clock as english } from '../en/clock.ts'
import type { Shape } from '../shape.ts'

export const clock: Shape<typeof english> = {
	clockReminder: {
		subject: 'Rappel : une étape arrive à échéance',
		what: 'Une étape de la demande est attendue et sa date limite approche.',
		next: 'Veuillez ouvrir la page pour voir quelle étape est attendue et l’accomplir si elle vous revient.',
	},
	clockDue: {
		subject: 'Une étape arrive à échéance ce jour',
		what: 'Une étape de la demande est attendue et sa date limite est arrivée.',
		next: 'Veuillez ouvrir la page pour voir quelle étape est attendue et l’accomplir ce jour si elle vous revient.',
	},
	clockOverdue: {
		subject: 'Une étape a dépassé sa date limite',
		what: 'Une étape de la demande est toujours attendue et sa date limite est passée.',
		next: 'Veuillez ouvrir la page pour voir quelle étape est attendue et l’accomplir dès que possible si elle vous revient.',
	},
}
