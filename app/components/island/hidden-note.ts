import { createTranslator } from 'use-intl/core'
import { formWords } from '#app/i18n/form-words.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { type Piece, shortened } from '#workflows/typed/hidden-characters.ts'
import hiddenStyles from '../form/hidden-characters.module.css'
import buttons from '../ui/button.module.css'
import { element } from './element.ts'

/** The hidden characters of a text where they are, and a button that removes them: as `HiddenCharacters` draws them. */
export async function hiddenNote(controlId: string, pieces: readonly Piece[], language: Language) {
	const { form } = await formWords[language]()
	const t = createTranslator({ locale: intlLocales[language], messages: { form }, namespace: 'form' })
	const shown = shortened(pieces).map((piece) =>
		'text' in piece
			? element('span', {}, piece.text)
			: element(
					'mark',
					{ class: hiddenStyles.mark },
					`${piece.code} ${t('hiddenName', { kind: piece.kind })}`,
				),
	)
	return element(
		'div',
		{ class: hiddenStyles.hidden, 'data-hidden': controlId },
		element('p', {}, t('hiddenFound')),
		element('p', { dir: 'auto' }, ...shown),
		element('button', { type: 'button', class: `${buttons.button} ${buttons.secondary}` }, t('hiddenRemove')),
	)
}
