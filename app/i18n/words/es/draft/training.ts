import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/draft/training.ts'

export const training: Shape<typeof english> = {
	groups: {
		content: 'Qué debe aprenderse',
		learners: 'Quién aprende',
		delivery: 'Cómo y dónde',
		afterwards: 'Después de la capacitación',
	},
	topics: 'Temas',
	topicsHint: 'Ocho como máximo. Los cinco primeros son los del artículo 14 del Protocolo.',
	level: 'Nivel',
	learners: 'Perfil de los alumnos',
	learnersHint: 'Función, rango y experiencia.',
	participants: 'Participantes',
	participantsHint: 'De 5 a 200.',
	minimumParticipants: 'Menor número útil de participantes',
	womenTarget: 'Mujeres entre los participantes, en porcentaje',
	womenTargetHint: 'Se recomienda al menos un 30 %.',
	womenPlan: 'Cómo se llegará a más mujeres',
	womenPlanHint: 'Máximo 500 caracteres.',
	deliveryModes: 'Modalidades, por orden de preferencia',
	deliveryModesHint: 'Hasta cinco, la preferida en primer lugar.',
	languages: 'Idiomas del curso',
	interpretation: 'Se aceptaría la interpretación',
	venueFacilities: 'Salas y medios que puede facilitar',
	venueFacilitiesHint: 'Máximo 500 caracteres.',
	priorTraining: 'Capacitación anterior sobre el tema',
	priorTrainingHint: 'Máximo 500 caracteres.',
	totPlan: 'Cómo capacitarán a otros los participantes',
	totPlanHint: 'Máximo 500 caracteres.',
	releaseAssurance: 'Permanencia en el puesto',
	releaseAssuranceHint:
		'Cómo mantiene la institución en su puesto al personal capacitado durante al menos 12 meses.',
}
