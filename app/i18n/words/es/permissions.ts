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
		dueDiligence: 'Diligencia debida',
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
		notTheAssessor: 'No la persona que evaluó el expediente',
		notTheDecliner: 'No la persona que propuso no aceptar la necesidad',
		assignedOfficer: 'Solo el oficial encargado de la solicitud',
		notTheOfficer: 'No el oficial encargado de la solicitud',
		ownRegion: 'Solo para Estados de una región de la que se ocupa el oficial',
		ownProgramme: 'Solo el gestor del programa correspondiente',
		notRecused: 'Ni nacional del Estado ni con un conflicto de intereses declarado',
		dueDiligenceDone: 'La diligencia debida en materia de derechos humanos es favorable o no es necesaria',
		stillRecallable: 'No se ha adjudicado ningún contrato ni ha empezado ninguna capacitación',
		mayBegin: 'La Sede no está examinando un inicio tardío',
		partnersConsented: 'El Estado consintió en que los asociados vean la solicitud',
		stillReopenable: 'La solicitud se presentó y no ha vencido el plazo de reapertura',
		stillReconsiderable: 'La solicitud sigue en curso y no ha vencido el plazo de reconsideración',
	},
}
