import type { Shape } from '#app/i18n/shape.ts'
import type { draft as english } from '#app/i18n/words/en/draft.ts'
import { about } from './draft/about.ts'
import { advisory } from './draft/advisory.ts'
import { equipment } from './draft/equipment.ts'
import { institution } from './draft/institution.ts'
import { need } from './draft/need.ts'
import { rights } from './draft/rights.ts'
import { situation } from './draft/situation.ts'
import { drafts, tasks } from './draft/tasks.ts'
import { training } from './draft/training.ts'
import { writing } from './draft/writing.ts'

export const draft: Shape<typeof english> = {
	new: {
		title: 'Новый запрос',
		lead: 'Дайте запросу название и выберите язык. То и другое можно изменить до отправки.',
		create: 'Начать черновик',
	},
	notAFiling: {
		title: 'Это черновик, а не представленный запрос',
		body: 'Никто за пределами вашего государства его не видит. УНП ООН получает его только после подтверждения вашим координатором.',
	},
	remove: {
		title: 'Удалить эту потребность?',
		body: 'Потребность {rank} ({title}) будет исключена из запроса вместе со всем, что для нее написано. Это можно отменить, пока запрос остается черновиком.',
		confirm: 'Удалить потребность',
		keep: 'Сохранить ее',
	},
	sections: {
		about: 'Название, язык и согласие',
		institution: 'Ведущее учреждение и контактные лица',
		situation: 'Положение дел',
		rights: 'Права человека и устойчивость',
		need: 'Потребность',
		training: 'Подготовка',
		equipment: 'Оборудование',
		advisory: 'Консультации',
	},
	leads: {
		about: 'Как называется запрос, кто может его видеть и чем он вызван.',
		institution: 'Два разных лица, с которыми УНП ООН может связаться по этому запросу, и другие участники.',
		situation: 'Только открытые источники: без оперативных сведений и данных о конкретных лицах.',
		rights: 'Гарантии в учреждении, которое получило бы помощь, и сохранение результатов.',
		need: 'Кто и чего не может делать сегодня, что должно измениться и к какому сроку.',
		training: 'Чему, кому, как и на каком языке предстоит учиться.',
		equipment: 'Что запрашивается, по позициям, и как оно будет размещено, обслуживаться и использоваться.',
		advisory: 'Какой объем консультаций запрашивается и кто работал бы с экспертом.',
	},
	tasks,
	drafts,
	...writing,
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
