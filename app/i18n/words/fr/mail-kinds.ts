import type { Shape } from '../../shape.ts'
import type { mailKinds as source } from '../en/mail-kinds.ts'

export const mailKinds: Shape<typeof source> = {
	mandatory: {
		name: 'Avis obligatoires',
		covers: 'Ce qui vous demande quelque chose, énonce un droit ou une obligation ou concerne votre compte',
	},
	progress: {
		name: 'Suivi des demandes',
		covers: 'L’avancement des demandes et de leurs besoins, lorsque rien n’est attendu de vous',
	},
	delivery: {
		name: 'Suivi des prestations',
		covers: 'L’avancement de la formation, du matériel et des conseils, lorsque rien n’est attendu de vous',
	},
	messages: {
		name: 'Messages',
		covers: 'Les nouveaux messages au sujet d’une demande et les notes internes où vous êtes mentionné(e)',
	},
	reminders: {
		name: 'Rappels',
		covers: 'Ce qui arrive bientôt à échéance ou est resté en suspens',
	},
	office: {
		name: 'Copies pour l’Office',
		covers:
			'Ce qui se passe dans les demandes et les programmes, pour le personnel de l’Office qui n’a pas à intervenir',
	},
	seals: {
		name: 'Scellés du registre',
		covers: 'Le scellé signé de chaque jour, sous forme de fichier',
	},
}
