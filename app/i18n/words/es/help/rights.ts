import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/help/rights.ts'

export const rights: Shape<typeof english> = {
	securityForce: {
		text: 'Las Naciones Unidas deben examinar la situación de los derechos humanos antes de apoyar a una fuerza de seguridad. Una respuesta clara evita retrasos; «sí» no supone por sí solo una negativa.',
		example: 'Sí, para una policía de fronteras',
	},
	oversight: {
		text: 'Diga quién supervisa la institución, dónde se puede denunciar y qué sucede después.',
		example:
			'Una inspección general recibe las denuncias y publica un informe anual. La comisión nacional de derechos humanos puede visitar todos los puestos sin previo aviso.',
	},
	conduct: {
		text: 'Elija solo lo que existe hoy. Lo que falta puede formar parte de la asistencia.',
		example: 'Código de conducta y capacitación en derechos humanos',
	},
	conductText: {
		text: 'Diga cómo se aplican las normas: a quién se capacita, de quién se verifican los antecedentes, qué sigue a una infracción.',
		example:
			'Todo el personal firma el código al ingresar. Una instrucción permanente de 2023 prohíbe las devoluciones sin examen individual.',
	},
	migrantsNotCriminalized: {
		text: 'Según el artículo 5 del Protocolo, los migrantes no están sujetos a enjuiciamiento por haber sido objeto de tráfico. Responda sobre la ley y sobre la práctica.',
		example: 'En parte, si la ley es clara pero todavía se enjuicia la entrada irregular',
	},
	migrantsNotCriminalizedText: {
		text: 'Indique la disposición y diga qué ocurre en la práctica. Una respuesta abierta ayuda a planificar el asesoramiento.',
		example:
			'El artículo 38 exime de pena a los migrantes objeto de tráfico. Los tribunales lo aplican desde 2021.',
	},
	sustainability: {
		text: 'Diga qué mantiene vivos los resultados: un presupuesto, un plan de estudios, personal con plaza. Los responsables designados y las partidas cuentan más que las intenciones.',
		example:
			'A partir de 2028 el curso forma parte del plan de estudios de la academia, con dos plazas de instructor en el presupuesto del ministerio.',
	},
	contribution: {
		text: 'Salas, personal, combustible o dinero: todo cuenta. Se acepta «ninguna», y la cuantía de la contribución no se puntúa.',
		example: 'En especie',
	},
	contributionAmount: {
		text: 'Indique el importe en efectivo para toda la solicitud, solo con cifras.',
		example: '15000',
	},
	contributionCurrency: {
		text: 'Elija la moneda en que se indica el importe.',
		example: 'Euros',
	},
	contributionText: {
		text: 'Diga qué abarca, y desde cuándo hasta cuándo.',
		example:
			'Salas de capacitación y comidas para 40 participantes, y los sueldos de dos instructores durante dos años',
	},
	monitoringCommitment: {
		text: 'Los participantes rellenan formularios de evaluación, y a los 6 y 12 meses siguen verificaciones. La asistencia solo puede planificarse si el Estado las acepta.',
		example: '',
	},
}
