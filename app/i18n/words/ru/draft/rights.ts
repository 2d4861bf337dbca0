import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/draft/rights.ts'

export const rights: Shape<typeof english> = {
	groups: {
		safeguards: 'Гарантии',
		sustainability: 'После оказания помощи',
		contribution: 'Вклад государства',
		monitoring: 'Оценка и проверки',
	},
	securityForce: 'Относится ли учреждение, которое получило бы помощь, к силам безопасности?',
	securityForceHint:
		'Полиция, пограничная служба, береговая охрана, таможня с правом задержания, вооруженные силы.',
	oversight: 'Надзор и жалобы',
	oversightHint: 'Внутренний контроль, независимые органы, национальное правозащитное учреждение.',
	conduct: 'Чем регулируется поведение сотрудников',
	conductHint: 'Отметьте все, что существует сегодня. Отсутствие отметок – тоже ответ.',
	conductText: 'Как эти правила действуют на практике',
	conductTextHint: 'Не более 1000 знаков.',
	migrantsNotCriminalized:
		'Свободны ли незаконно ввезенные мигранты от преследования за то, что были объектом ввоза?',
	migrantsNotCriminalizedHint: 'Статья 5 Протокола.',
	migrantsNotCriminalizedText: 'Законодательство и практика в этом отношении',
	migrantsNotCriminalizedTextHint: 'Не более 1000 знаков.',
	sustainability: 'Как будут сохраняться результаты',
	sustainabilityHint: 'Бюджет, учебные программы и кадры после окончания помощи. Не более 1000 знаков.',
	contribution: 'Собственный вклад государства',
	contributionHint: 'Отсутствие вклада – полноценный ответ: запросы не ранжируются по его размеру.',
	contributionAmount: 'Сумма денежного вклада',
	contributionAmountHint: 'В целых единицах валюты.',
	contributionCurrency: 'Валюта',
	contributionText: 'В чем состоит вклад',
	contributionTextHint: 'Не более 300 знаков.',
	monitoringCommitment:
		'Государство согласно заполнять формы оценки и принимать проверки через 6 и 12 месяцев',
}
