import type { Shape } from '#app/i18n/shape.ts'
import type { situation as english } from '#app/i18n/words/en/help/situation.ts'

export const situation: Shape<typeof english> = {
	situation: {
		text: 'Describa las rutas, cómo cambian y qué daños sufren los migrantes. Use solo fuentes publicadas, para que puedan leer el texto todos los que trabajan en la solicitud.',
		example:
			'Desde 2024 las salidas se han desplazado de las playas del este a pequeños puertos fluviales. La guardia costera comunicó 34 rescates en 2025, el doble que en 2024.',
	},
	routeRole: {
		text: 'El artículo 14 del Protocolo presta especial atención a los países de origen y de tránsito. Un Estado puede ser las tres cosas.',
		example: 'País de tránsito y país de destino',
	},
	modes: {
		text: 'Indique por qué medios se trafica hoy con migrantes. Ayuda a encontrar programas que se ocupen de esos medios.',
		example: 'Por tierra y facilitado en línea',
	},
	indicators: {
		text: 'Las cifras muestran la magnitud y la tendencia. Deje una casilla en blanco si la cifra se desconoce y escriba 0 solo si consta que no hubo ninguno. Mujeres y niños juntos no pueden superar el número de migrantes detectados.',
		example:
			'2025: 112 casos, 860 personas (240 mujeres, 95 niños), muertes desconocidas, 18 procesos; informe anual de la policía',
	},
	legalBasis: {
		text: 'La investigación y el enjuiciamiento se apoyan en un delito del derecho interno. Si aún no existe, suele ir primero una necesidad sobre legislación.',
		example: 'En parte, si solo es delito el tráfico por mar',
	},
	legalBasisCitation: {
		text: 'Indique la ley, su año y la disposición, o un enlace al portal SHERLOC, para que pueda comprobarse.',
		example: 'Ley de Migración de 2019, artículos 31 a 36',
	},
	nationalStrategy: {
		text: 'La asistencia dura más cuando sirve a un plan aprobado por el Estado. Un proyecto también cuenta.',
		example: 'En proyecto',
	},
	nationalStrategyLink: {
		text: 'Indique dónde puede leerse el texto, o su título y año si no está en línea.',
		example: 'Plan de Acción Nacional contra el Tráfico Ilícito de Migrantes, 2025 a 2029',
	},
	existingEfforts: {
		text: 'Diga lo que el Estado ya hace, con qué personal y con qué dinero. Muestra en qué puede apoyarse la asistencia.',
		example:
			'Una unidad de 22 investigadores trabaja desde 2022 con un presupuesto anual de 180000 dólares de los Estados Unidos. La academia imparte un curso de dos días a todo el personal nuevo.',
	},
	noSupport: {
		text: 'Marque esta casilla si nadie más ha prestado apoyo sobre el mismo tema, ni se le ha pedido, en los tres últimos años. En ese caso no hace falta ninguna lista.',
		example: '',
	},
	support: {
		text: 'Indique lo que otros dieron, dan o se les pidió en los tres últimos años. Evita hacer dos veces lo mismo y no le perjudica.',
		example: 'Una organización regional; capacitación sobre fraude documental; 2024 a 2025; terminado',
	},
	otherSupport: {
		text: 'Añada lo que no quepa en la lista, por ejemplo qué funcionó y qué no.',
		example:
			'El curso de 2024 fue útil, pero desde entonces la mitad de los capacitados ha cambiado de puesto.',
	},
	difficulties: {
		text: 'Elija lo que impide hoy al Estado hacerlo por sí solo. Ayuda a elegir la forma de asistencia adecuada.',
		example: 'Rotación del personal y falta de equipo',
	},
	difficultiesOther: {
		text: 'Indique en pocas palabras la dificultad que no figura en la lista.',
		example: 'Puestos fronterizos aislados durante la estación de lluvias',
	},
}
