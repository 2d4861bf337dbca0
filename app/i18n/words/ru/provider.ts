import type { Shape } from '../../shape.ts'
import type { provider as source } from '../en/provider.ts'

export const provider: Shape<typeof source> = {
	button: 'Войти через {name}',
	title: 'Войти таким способом не удалось',
	body: 'Либо вход был прерван, либо лицу, указанному поставщиком удостоверений, здесь не принадлежит ни одна учетная запись. Повторите попытку со страницы входа или обратитесь к администратору.',
	again: 'Вернуться ко входу',
}
