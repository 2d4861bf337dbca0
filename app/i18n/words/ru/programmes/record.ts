import type { Shape } from '#app/i18n/shape.ts'
import type * as english from '#app/i18n/words/en/programmes/record.ts'

export const fields: Shape<typeof english.fields> = {
	titles: 'Название',
	implementingEntity: 'Исполнитель',
	deputyId: 'Заместитель руководителя',
	contributions: 'Взносы',
	amount: 'Сумма',
	earmark: 'Целевое назначение',
	regionEarmarked: 'Регионы выбраны донором',
	odaOnly: 'Только для получателей официальной помощи в целях развития',
	requiresTrainers: 'Требуются выпускники подготовки инструкторов',
	prerequisites: 'Другие предварительные условия',
	capacityUnit: 'Единица учета',
	capacity: 'Общий объем',
	minimumPerState: 'Минимум на одно государство',
	maximumPerState: 'Максимум на одно государство',
	reserveShare: 'Доля резерва, в процентах',
	reserveReleaseOn: 'Резерв освобождается',
	budget: 'Бюджет',
	costPerUnit: 'Стоимость единицы',
	currency: 'Валюта',
	fundingFrom: 'Финансирование с',
	cohorts: 'Группы',
	startsOn: 'Первый день',
	endsOn: 'Последний день',
	place: 'Место',
	seats: 'Места',
	language: 'Язык',
	evaluationPlan: 'План оценки',
	iatiId: 'Идентификатор IATI',
	revision: 'Редакция',
}

export const hints: Shape<typeof english.hints> = {
	code: 'Прописные латинские буквы, цифры и дефисы, например TRN-WAF-01.',
	titles: 'Если язык не заполнен, показывается английский текст.',
	summary: 'Общедоступное. Нужно на английском языке до открытия программы.',
	deputyId: 'Также может изменять запись.',
	amount: 'В целых единицах валюты, указанной ниже; оставьте пустым, если сумма неизвестна.',
	earmark: 'На что донор просит направить средства, его словами.',
	stateCodes: 'Трехбуквенные коды через запятую, например GHA, MLI.',
	countries: 'Оставьте государства и регионы пустыми, если программа действует повсюду.',
	regionEarmarked: 'Тогда доля одного субрегиона не ограничивается.',
	noLimit: 'Ничего не выбрано: без ограничений.',
	capacityUnit: 'Места для подготовки, единицы для оборудования, экспертодни для консультаций.',
	reserveShare:
		'Для наименее развитых стран, развивающихся стран, не имеющих выхода к морю, и малых островных развивающихся государств. Пусто: по настройкам.',
	budget: 'В целых единицах валюты; не больше суммы взносов.',
	lastCommitment: 'Последний день, когда можно что-либо обещать, в пределах периода финансирования.',
	cohorts: 'Каждая в пределах периода финансирования; всего мест не больше общего объема.',
	evaluationPlan: 'Кто, кого, о чем и когда спрашивает. Нужен до открытия программы.',
	iatiId: 'Под которым деятельность опубликована, если она опубликована.',
}

export const parts: Shape<typeof english.parts> = {
	about: 'Что это за программа',
	place: 'Где она действует',
	subject: 'В чем она помогает',
	conditions: 'Условия',
	capacity: 'Возможности',
	money: 'Доноры и средства',
	dates: 'Период финансирования и группы',
	follow: 'Оценка и публикация',
	inLanguage: '{field} ({language})',
	row: '{field} {number}',
	statesChosen:
		'{count, plural, =0 {государства не выбраны} one {выбрано # государство} few {выбрано # государства} many {выбрано # государств} other {выбрано # государства}}',
}

export const warnings: Shape<typeof english.warnings> = {
	title: 'Стоит проверить',
	missingTitles: 'Нет названия на языках: {languages}. Показывается английское.',
	missingSummaries: 'Нет краткого описания на языках: {languages}. Показывается английское.',
	costAboveBudget:
		'Весь объем стоит {cost, number} {currency}, больше бюджета в {budget, number} {currency}.',
	seatsWithoutCohort:
		'{count, plural, one {# место не относится} few {# места не относятся} many {# мест не относятся} other {# места не относится}} ни к одной группе.',
}
