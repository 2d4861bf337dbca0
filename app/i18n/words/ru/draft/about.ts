import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/draft/about.ts'

export const about: Shape<typeof english> = {
	groups: {
		name: 'Название и язык',
		consent: 'На что согласно государство',
		origin: 'Чем вызван запрос',
	},
	title: 'Название запроса',
	titleHint: 'Назовите результат, а не донора. Не более 150 знаков.',
	filingLanguage: 'Язык запроса',
	filingLanguageHint: 'Сообщения по этому запросу направляются на этом языке.',
	classification: 'Категория конфиденциальности',
	classificationHint:
		'Обычно выбирается «ограниченного распространения»: запрос видят только те, кто с ним работает.',
	consentPublish: 'Резюме может быть опубликовано',
	consentPublishHint: 'Каждое согласие можно отозвать в любое время.',
	consentPartners: 'Организации-партнеры могут видеть запрос',
	consentDonors: 'Доноры могут видеть запрос',
	origin: 'Чем вызван этот запрос',
	originDetail: 'Какое совещание, какая оценка или какая прежняя помощь',
	originDetailHint: 'Название и дата. Не более 200 знаков.',
	reviewCluster: 'Тематический блок обзора',
	reviewClusterHint: 'Так, как он назван в докладе Механизма обзора.',
	reviewObservation: 'Номер замечания',
}
