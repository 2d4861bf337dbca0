import { createTranslator } from 'use-intl/core'
import type { Words } from '#app/i18n/words.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { type Piece, shortened } from '#workflows/typed/hidden-characters.ts'
import hiddenStyles from '../form/hidden-characters.module.css'
import { button, element } from './elements.ts'

/** The messages of forms, for a page without words that needs one of them. */
const files = import.meta.glob<Words['form']>('/app/i18n/messages/*/common.json', { import: 'form' })

/** The hidden characters of a text where they are, and a button that removes them: as `HiddenCharacters` draws them. */
export async function hiddenNote(controlId: string, pieces: readonly Piece[], language: Language) {
	const form = await files[`/app/i18n/messages/${language}/common.json`]?.()
	if (!form) throw new Error(`No messages of forms in ${language}`)
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
		button('secondary', t('hiddenRemove')),
	)
}
