import type { Shape } from '#app/i18n/shape.ts'
import type { need as english } from '#app/i18n/words/en/help/need.ts'

export const need: Shape<typeof english> = {
	title: {
		text: 'Nombre esta única necesidad en pocas palabras. Con este título se registra, se decide y se le busca un programa.',
		example: 'Capacitación del personal de primera línea en el control de documentos',
	},
	mainTheme: {
		text: 'Elija la esfera en que debe producirse el cambio. Los programas se buscan según ella.',
		example: 'Seguridad y verificación de documentos de viaje y de identidad',
	},
	otherThemes: {
		text: 'Añada una esfera solo si la necesidad la toca de verdad. Hasta tres, y no de nuevo la principal.',
		example: 'Control fronterizo y cooperación entre organismos de fronteras',
	},
	taType: {
		text: 'Elija la forma de ayuda más adecuada. Un funcionario puede proponer otra.',
		example: 'Capacitación de profesionales de la justicia penal y de fronteras',
	},
	statement: {
		text: 'Diga quién no puede hacer qué hoy, y por qué. Aténgase a hechos que otros puedan comprobar.',
		example:
			'Los 60 agentes de los tres puertos marítimos no han recibido capacitación en el control de documentos. En 2025 hallaron 4 pasaportes falsos, mientras que las compañías aéreas comunicaron 70 en las mismas rutas.',
	},
	expectedResult: {
		text: 'Diga qué será distinto para la institución y para los migrantes una vez atendida la necesidad.',
		example:
			'El personal de cada turno reconoce las falsificaciones comunes y remite los documentos dudosos al laboratorio en una hora.',
	},
	indicators: {
		text: 'Elija de una a tres señales en las que todos puedan ver el cambio, cada una con unidad, valor actual y valor previsto. Si el valor actual no se conoce, escriba «por medir».',
		example: 'Documentos falsos hallados en los puertos; documentos al año; hoy 4; previsto 40',
	},
	beneficiaryUnit: {
		text: 'Indique la unidad cuyo personal utilizará lo que se proporcione. Cuanto más exacto sea, antes puede encontrarse un programa.',
		example: 'Sección de documentos de la policía portuaria',
	},
	places: {
		text: 'Indique las ciudades, puestos o puertos, con su región. Las posiciones exactas no deben figurar aquí: podrían ayudar a los traficantes.',
		example: 'Puerto de Marenda, Región Meridional',
	},
	persons: {
		text: 'Cuente al personal que se beneficia directamente. El número debe ser la suma de mujeres, hombres y «no indicado». Hay que contar al menos una persona, un sitio o una unidad.',
		example: '60',
	},
	women: {
		text: 'El número de mujeres entre estas personas.',
		example: '18',
	},
	men: {
		text: 'El número de hombres entre estas personas.',
		example: '40',
	},
	notStated: {
		text: 'Personas cuyo sexo no se conoce o no se indica.',
		example: '2',
	},
	sites: {
		text: 'El número de puestos, oficinas o puertos a los que se llega. Es útil sobre todo para el equipo.',
		example: '3',
	},
	units: {
		text: 'El número de equipos, oficinas o secciones a los que se llega.',
		example: '5',
	},
	urgency: {
		text: 'Indique para cuándo se necesita la ayuda, no cuán importante es. Un funcionario puede cambiar el grado y entonces le dice por qué.',
		example: 'Alta, si una nueva unidad empieza a trabajar dentro de cinco meses',
	},
	urgencyReason: {
		text: 'Diga qué ocurre si la ayuda llega más tarde.',
		example:
			'La nueva ley entra en vigor el 1 de marzo de 2027, y los investigadores deben aplicarla desde ese día.',
	},
	urgencyEvent: {
		text: 'La máxima urgencia es para la pérdida de vidas o un flujo que crece con rapidez. Indique el hecho que lo muestra.',
		example: 'Una embarcación se hundió frente a la costa norte; hay 27 personas desaparecidas',
	},
	urgencyEventOn: {
		text: 'El día en que ocurrió o comenzó el hecho.',
		example: '2026-10-18',
	},
	earliest: {
		text: 'El primer día en que podría comenzar la asistencia, con personal y salas disponibles.',
		example: '2027-02-01',
	},
	latest: {
		text: 'El último día en que la asistencia aún sería útil. Cuanto más largo es el plazo, más fácil es encontrar un programa.',
		example: '2027-11-30',
	},
	unavailable: {
		text: 'Indique los períodos, entre estas fechas, en que nada puede tener lugar. La planificación los evita.',
		example: 'Del 10 al 20 de junio de 2027, elecciones nacionales',
	},
	dependsOn: {
		text: 'Elija otras necesidades de esta solicitud que deban ir primero. Dos necesidades no pueden esperarse mutuamente.',
		example: 'Equipo que espera la capacitación de sus operadores',
	},
	alternatives: {
		text: 'Si no puede ofrecerse todo, una parte u otra forma también puede ayudar. Lo que elija aquí también se busca.',
		example: 'Una plaza en un curso regional',
	},
	genderRights: {
		text: 'Diga cómo participarán las funcionarias y cómo se tratará mejor a las mujeres y los niños entre los migrantes. Lo piden los artículos 14 y 16 del Protocolo.',
		example:
			'Al menos 20 de las 60 plazas son para mujeres. El curso trata la identificación de niños y de víctimas de la trata.',
	},
}
