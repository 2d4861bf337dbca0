import type { Shape } from '#app/i18n/shape.ts'
import type { training as english } from '#app/i18n/words/en/draft/training.ts'

export const training: Shape<typeof english> = {
	groups: {
		content: 'Чему предстоит учиться',
		learners: 'Кто учится',
		delivery: 'Как и где',
		afterwards: 'После подготовки',
	},
	topics: 'Темы',
	topicsHint: 'Не более восьми. Первые пять взяты из статьи 14 Протокола.',
	level: 'Уровень',
	learners: 'Состав обучаемых',
	learnersHint: 'Функции, звание и опыт.',
	participants: 'Участники',
	participantsHint: 'От 5 до 200.',
	minimumParticipants: 'Наименьшее полезное число участников',
	womenTarget: 'Доля женщин среди участников, в процентах',
	womenTargetHint: 'Рекомендуется не менее 30 процентов.',
	womenPlan: 'Как будет привлечено больше женщин',
	womenPlanHint: 'Не более 500 знаков.',
	deliveryModes: 'Формы проведения в порядке предпочтения',
	deliveryModesHint: 'Не более пяти, предпочтительная – первой.',
	languages: 'Языки курса',
	interpretation: 'Устный перевод был бы приемлем',
	venueFacilities: 'Помещения и оснащение, которые вы можете предоставить',
	venueFacilitiesHint: 'Не более 500 знаков.',
	priorTraining: 'Прежняя подготовка по этой теме',
	priorTrainingHint: 'Не более 500 знаков.',
	totPlan: 'Как участники будут обучать других',
	totPlanHint: 'Не более 500 знаков.',
	releaseAssurance: 'Сохранение в должности',
	releaseAssuranceHint:
		'Как учреждение обеспечивает, чтобы обученные сотрудники оставались в должности не менее 12 месяцев.',
}
