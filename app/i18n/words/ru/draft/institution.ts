import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/draft/institution.ts'

export const institution: Shape<typeof english> = {
	groups: {
		contactPrimary: 'Первое контактное лицо',
		contactAlternate: 'Второе контактное лицо',
		others: 'Другие учреждения',
		endorsement: 'Подтверждение',
	},
	authority: 'Ведущее учреждение',
	authorityType: 'Вид учреждения',
	authorityAddress: 'Адрес',
	authorityHint: 'Учреждение вашей учетной записи.',
	contactPrimary: 'Первое контактное лицо',
	contactAlternate: 'Второе контактное лицо',
	contactAlternateHint: 'Другое лицо с другим адресом.',
	name: 'Полное имя',
	title: 'Должность',
	unit: 'Подразделение или отдел',
	email: 'Служебный адрес электронной почты',
	phone: 'Телефон',
	phoneHint: 'С кодом страны, например +233 30 200 0000.',
	languages: 'Языки, на которых можно обращаться к этому лицу',
	otherInstitutions: 'Другие участвующие учреждения',
	otherInstitutionsHint: 'Не более 15. Оставьте пустым, если ведущее учреждение действует одно.',
	otherInstitutionsAdd: 'Добавить учреждение',
	otherInstitutionsRow: 'Учреждение {number}',
	otherInstitutions_name: 'Название учреждения',
	type: 'Вид учреждения',
	securityForce: 'Относится ли оно к силам безопасности?',
	endorsingAuthority: 'Кто подтверждает запрос',
	endorsingAuthorityHint: 'Ни в коем случае не тот, кто его составил.',
}
