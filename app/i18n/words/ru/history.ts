import type { Shape } from '#app/i18n/shape.ts'
import type { history as english } from '#app/i18n/words/en/history.ts'

export const history: Shape<typeof english> = {
	title: 'История',
	lead: 'Все, что происходило с этим запросом, начиная с последнего. Записи никогда не изменяются и не удаляются.',
	request: 'Запрос',
	none: 'Пока ничего не произошло.',
	need: 'Потребность {rank}',
	status: 'Статус:',
	onBehalfOf: 'следует из действия: {name}',
	internal: 'Не показывается государству',
	pages: 'Страницы истории',
	older: 'Более ранние записи',
	latest: 'Последние записи',
}
