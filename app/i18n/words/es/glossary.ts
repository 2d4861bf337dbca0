import type { Shape } from '#app/i18n/shape.ts'
import type { glossary as english } from '#app/i18n/words/en/glossary.ts'

export const glossary: Shape<typeof english> = {
	request: {
		term: 'Solicitud',
		meaning:
			'Lo que presenta un Estado: una institución principal con 1 a 20 necesidades, avalada por una autoridad del Estado.',
	},
	need: {
		term: 'Necesidad',
		meaning:
			'Una capacitación, una categoría de equipo o un asesoramiento. Cada una se decide y se asigna por separado.',
	},
	focalPoint: {
		term: 'Coordinador (punto focal)',
		meaning: 'La persona designada por un Estado para tratar con la UNODC acerca de estas solicitudes.',
	},
	endorsement: {
		term: 'Aval',
		meaning:
			'La confirmación por una autoridad del Estado de que la solicitud es suya. Sin ella no se presenta nada.',
	},
	permanentMission: {
		term: 'Misión permanente',
		meaning: 'La representación de un Estado ante las Naciones Unidas, aquí por lo general en Viena.',
	},
	noteVerbale: {
		term: 'Nota verbal',
		meaning: 'Carta diplomática oficial en tercera persona, sin firma y con sello o rúbrica.',
	},
	programme: {
		term: 'Programa',
		meaning:
			'Asistencia que la UNODC o un asociado tiene preparada: cursos, equipo o expertos, con un número de plazas.',
	},
	offer: {
		term: 'Oferta',
		meaning:
			'La propuesta de atender una necesidad, o parte de ella, con un programa. El Estado puede aceptarla o rechazarla.',
	},
	reservation: {
		term: 'Reserva',
		meaning:
			'Plazas o artículos de un programa que se guardan para una necesidad mientras hay una oferta pendiente.',
	},
	delivery: {
		term: 'Ejecución',
		meaning:
			'Todos los pasos con que se lleva a cabo una oferta aceptada, desde la planificación hasta la última verificación.',
	},
	handover: {
		term: 'Entrega',
		meaning: 'El momento en que el equipo pasa a la institución, que lo comprueba y firma.',
	},
	minimumQuantity: {
		term: 'Menor cantidad útil',
		meaning:
			'El menor número de plazas, artículos o días que aún sería útil. No se hace ninguna oferta por debajo de él.',
	},
	dueDiligence: {
		term: 'Diligencia debida en materia de derechos humanos',
		meaning:
			'El examen de la situación de los derechos humanos que hacen las Naciones Unidas antes de apoyar a una fuerza de seguridad.',
	},
	classification: {
		term: 'Clasificación de confidencialidad',
		meaning: 'El grado de confidencialidad que dice quién puede leer una solicitud o un archivo.',
	},
	baseline: {
		term: 'Valor de partida',
		meaning: 'El valor de un indicador antes de que comience la asistencia.',
	},
	indicator: {
		term: 'Indicador',
		meaning: 'Una señal, por lo general un número, en la que puede verse un cambio.',
	},
	trainingOfTrainers: {
		term: 'Formación de formadores',
		meaning: 'Un curso cuyos participantes aprenden a enseñar el tema a otros.',
	},
	routeRole: {
		term: 'Papel en las rutas',
		meaning:
			'Si un Estado es país de origen, de tránsito o de destino de migrantes objeto de tráfico ilícito.',
	},
	legalBasis: {
		term: 'Base jurídica',
		meaning: 'La disposición del derecho interno que tipifica como delito el tráfico ilícito de migrantes.',
	},
	nonRefoulement: {
		term: 'No devolución',
		meaning:
			'La norma de que a nadie se le envía a un lugar donde le esperan persecución, tortura u otro daño grave.',
	},
	endUse: {
		term: 'Uso final',
		meaning: 'Para qué se usa el equipo en definitiva, y quién lo usa. El Estado se compromete a respetarlo.',
	},
	consignee: {
		term: 'Consignatario',
		meaning: 'La oficina a la que se envían los bienes y que los despacha en la aduana.',
	},
}
