import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/draft/about.ts'

export const about: Shape<typeof english> = {
	groups: {
		name: 'Título e idioma',
		consent: 'Lo que consiente el Estado',
		origin: 'Qué motivó la solicitud',
	},
	title: 'Título de la solicitud',
	titleHint: 'Indique el resultado, no el donante. Máximo 150 caracteres.',
	filingLanguage: 'Idioma de la solicitud',
	filingLanguageHint: 'Los mensajes sobre esta solicitud se envían en este idioma.',
	classification: 'Clasificación de confidencialidad',
	classificationHint: 'Lo habitual es «Restringida»: solo la ven las personas que trabajan en la solicitud.',
	consentPublish: 'Puede publicarse un resumen',
	consentPublishHint: 'Cada consentimiento puede retirarse en cualquier momento.',
	consentPartners: 'Las organizaciones asociadas pueden ver la solicitud',
	consentDonors: 'Los donantes pueden ver la solicitud',
	origin: 'Qué motivó esta solicitud',
	originDetail: 'Qué reunión, evaluación o asistencia anterior',
	originDetailHint: 'Su nombre y su fecha. Máximo 200 caracteres.',
	reviewCluster: 'Grupo temático del examen',
	reviewClusterHint: 'Tal como figura en el informe del Mecanismo de Examen.',
	reviewObservation: 'Número de la observación',
}
