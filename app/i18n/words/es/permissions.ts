import type { Shape } from '#app/i18n/shape.ts'
import type { permissions as english } from '#app/i18n/words/en/permissions.ts'

export const permissions: Shape<typeof english> = {
	title: 'Quién puede hacer qué',
	lead: 'Cada paso de cada procedimiento, quién puede darlo y en qué condiciones. El propio sistema decide según esta misma tabla.',
	contents: 'En esta página',
	chart: {
		request: 'Solicitudes',
		need: 'Necesidades',
		training: 'Ejecución: capacitación',
		equipment: 'Ejecución: equipo',
		advisory: 'Ejecución: asesoramiento',
	},
	head: {
		step: 'Paso',
		who: 'Quién',
		when: 'En qué condiciones',
		from: 'Desde qué estado',
		to: 'Conduce a',
	},
	always: 'Ninguna',
	stays: 'El estado no cambia',
	system: 'El sistema: por sí mismo, al vencer un plazo o como resultado de otro paso',
	conditions: {
		notTheDrafter: 'No la persona que redactó la solicitud',
		notTheProposer: 'No la persona que propuso las decisiones',
		assignedOfficer: 'Solo el oficial encargado de la solicitud',
		ownProgramme: 'Solo el gestor del programa correspondiente',
		dueDiligenceDone: 'La diligencia debida en materia de derechos humanos es favorable o no es necesaria',
		dueDiligenceOpen: 'La diligencia debida en materia de derechos humanos está en curso',
		stillRecallable: 'No hay ninguna entrega en curso para una necesidad de la solicitud',
		partnersConsented: 'El Estado consintió en que los asociados vean la solicitud',
	},
}
