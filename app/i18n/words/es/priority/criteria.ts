import type { Shape } from '../../../shape.ts'
import type { criteria as source } from '../../en/priority/criteria.ts'

export const criteria: Shape<typeof source> = {
	harm: {
		name: 'Daño y exposición',
		about: 'Muertes, niños y un flujo creciente.',
		points0: 'No se describe ningún daño a los migrantes.',
		points1: 'El daño se describe en términos generales, sin cifras ni fuente.',
		points2: 'Constan lesiones o condiciones peligrosas en la ruta, con una fuente.',
		points3: 'Constan muertes, o niños entre los migrantes, con una fuente.',
		points4: 'Constan muertes o niños, y el flujo aumenta.',
	},
	duty: {
		name: 'Brecha respecto de una obligación del Protocolo',
		about: 'Un artículo que impone una obligación, o una observación de un examen.',
		points0: 'No se trata de ningún artículo, o no se describe ninguna brecha.',
		points1: 'Se trata del Protocolo en general; no se nombra ninguna obligación.',
		points2: 'Se nombra una obligación; no se describe en qué medida se cumple.',
		points3: 'Se nombra una obligación y se describe la ley o la práctica que falta.',
		points4: 'Lo mismo, confirmado por una observación de un examen o una evaluación independiente.',
	},
	absorption: {
		name: 'Capacidad de absorción',
		about: 'Si la unidad, el personal, la ley y el lugar están listos.',
		points0: 'No se nombra ninguna unidad que pueda utilizarlo.',
		points1: 'Se nombra una unidad; su personal aún no está en sus puestos.',
		points2: 'Hay unidad y personal; la ley o el lugar no están listos.',
		points3: 'Hay unidad, personal y ley; el lugar estará listo en una fecha indicada.',
		points4: 'La unidad, el personal, la ley y el lugar están listos.',
	},
	sustainability: {
		name: 'Sostenibilidad',
		about: 'Presupuesto, formadores, mantenimiento y personal que permanece.',
		points0: 'No se dice nada.',
		points1: 'Una intención.',
		points2: 'Una persona o unidad designada que se encarga.',
		points3: 'Una partida presupuestaria.',
		points4:
			'Una partida presupuestaria, y la prueba de que el equipo o la capacitación anteriores se utilizan.',
	},
	equity: {
		name: 'Equidad',
		about:
			'Países menos adelantados, países en desarrollo sin litoral y pequeños Estados insulares en desarrollo, y Estados con poco apoyo en los últimos 36 meses.',
		points0: 'En ninguno de estos grupos, y con apoyo tres veces o más en 36 meses.',
		points1: 'En ninguno de estos grupos, y con apoyo una o dos veces.',
		points2: 'En ninguno de estos grupos y sin apoyo, o en uno de ellos y con apoyo tres veces o más.',
		points3: 'En uno de estos grupos, y con apoyo una o dos veces.',
		points4: 'En uno de estos grupos, y sin apoyo en 36 meses.',
	},
	rights: {
		name: 'Derechos y género',
		about: 'Salvaguardias, mujeres entre los participantes, artículos 5 y 16 del Protocolo.',
		points0: 'No hay salvaguardias, o se castiga a los migrantes por haber sido objeto de tráfico.',
		points1: 'Se prevén salvaguardias; no hay nada escrito.',
		points2: 'Hay normas escritas; la propia necesidad no dice nada de las mujeres ni de la protección.',
		points3: 'Hay normas escritas, y la necesidad incluye un apartado sobre las mujeres o la protección.',
		points4:
			'Lo mismo, con un órgano independiente que supervisa la unidad y una meta de mujeres que se cumple.',
	},
	route: {
		name: 'Valor para la ruta',
		about: 'Si los vecinos de la ruta también han presentado necesidades.',
		points0: 'Ningún otro Estado de la ruta ha presentado una necesidad.',
		points1: 'Otro Estado lo ha hecho, sobre otro tema.',
		points2: 'Otro Estado lo ha hecho, sobre el mismo tema.',
		points3: 'Dos o más Estados lo han hecho, sobre el mismo tema.',
		points4: 'Lo mismo, y ya cooperan con este Estado en la frontera o en casos.',
	},
	rank: {
		name: 'Orden del propio Estado',
		about: 'El lugar que el propio Estado dio a la necesidad en su solicitud.',
		points0: 'La última.',
		points1: 'En el último tercio, pero no la última.',
		points2: 'En el tercio central.',
		points3: 'En el primer tercio, pero no la primera.',
		points4: 'La primera, o la única.',
	},
}
