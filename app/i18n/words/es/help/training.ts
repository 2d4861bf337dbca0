import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/help/training.ts'

export const training: Shape<typeof english> = {
	topics: {
		text: 'Elija lo que los participantes deben saber hacer después. Pocos temas hacen mejor curso que muchos.',
		example: 'Reconocer y detectar documentos fraudulentos',
	},
	level: {
		text: 'Elija el nivel que los participantes necesitan ahora, desde el primer contacto hasta la enseñanza.',
		example: 'Básico',
	},
	learners: {
		text: 'Diga qué hacen los alumnos y qué saben ya, para que el curso se ajuste a ellos.',
		example: 'Cabos y sargentos del control de pasaportes, de uno a cinco años de servicio',
	},
	participants: {
		text: 'El número de personas que deberían participar en todos los cursos juntos.',
		example: '60',
	},
	minimumParticipants: {
		text: 'El menor número que aún sería útil. Un programa con menos plazas puede entonces ofrecer una parte.',
		example: '20',
	},
	womenTarget: {
		text: 'La proporción de mujeres entre los participantes, en número entero. Se recomienda al menos un 30 %; se acepta menos, con un plan.',
		example: '35',
	},
	womenPlan: {
		text: 'Diga qué se hará para que más mujeres puedan participar en este curso o en el siguiente.',
		example: 'Una convocatoria separada en todas las regiones y cuidado de niños durante el curso',
	},
	deliveryModes: {
		text: 'Elija lo que aceptaría y ponga primero la forma preferida. Con más de una es más probable hallar un programa.',
		example: '1. Curso en el país; 2. Aprendizaje mixto',
	},
	languages: {
		text: 'Los idiomas que los participantes entienden lo bastante bien para aprender.',
		example: 'Francés y árabe',
	},
	interpretation: {
		text: 'Marque esta casilla si también serviría un curso en otro idioma con interpretación. Amplía las posibilidades.',
		example: '',
	},
	venueFacilities: {
		text: 'Diga qué puede facilitar: salas, ordenadores, conectividad, alojamiento.',
		example: 'Dos aulas para 25 personas cada una, 20 ordenadores y alojamiento en la academia',
	},
	priorTraining: {
		text: 'Diga qué han aprendido ya los participantes y cuándo, para no repetir nada.',
		example: 'Un curso de sensibilización de dos días en 2024 para 30 de los 60 agentes',
	},
	totPlan: {
		text: 'Diga cómo transmitirán los participantes lo que aprendan. Así un curso llega a muchos.',
		example: 'Seis participantes pasan a ser instructores y capacitan a todos los turnos en un año',
	},
	releaseAssurance: {
		text: 'La capacitación se pierde si el personal es trasladado poco después. Diga cómo permanecerá en su puesto al menos 12 meses.',
		example:
			'La dirección general firma una orden por la que ningún participante es trasladado antes de junio de 2028.',
	},
}
