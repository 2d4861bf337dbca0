import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'Приглашение открыть учетную запись',
		what: 'Вам предложено открыть учетную запись в системе запросов о технической помощи.',
		next: 'Просим открыть страницу, проверить свои данные и выбрать пароль; ссылка действует один раз.',
	},
}
