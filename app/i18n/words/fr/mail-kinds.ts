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
	seals: {
		name: 'Scellés du registre',
		covers: 'Le scellé signé de chaque jour, sous forme de fichier',
	},
	summary: {
		name: 'Résumés',
	},
}
