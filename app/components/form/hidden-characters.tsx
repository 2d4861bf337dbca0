import { useTranslations } from 'use-intl/react'
import {
	type Piece,
	piecesOf,
	REMOVE_HIDDEN,
	shortened,
	withoutHidden,
} from '#workflows/typed/hidden-characters.ts'
import { Button } from '../ui/button.tsx'
import { useFormFrame } from './form-context.ts'
import styles from './hidden-characters.module.css'
import { useTypedText } from './use-typed-text.ts'

type HiddenCharactersProps = {
	name: string
	controlId: string
	/** The text that the control starts with. */
	stored: string | undefined
}

/**
 * The hidden characters of a text where they are, and a button that removes them. They can be meant, as in Persian, so
 * nothing is refused here. Without JavaScript the button sends the form, which comes back without them.
 */
export function HiddenCharacters({ name, controlId, stored }: HiddenCharactersProps) {
	const t = useTranslations('form')
	const { sends } = useFormFrame()
	const typed = useTypedText(controlId)
	const pieces = piecesOf(typed ?? stored ?? '')
	if (pieces.length === 0) return null
	return (
		<div className={styles.hidden} data-hidden={controlId}>
			<p>{t('hiddenFound')}</p>
			<p dir="auto">{shortened(pieces).map(asShown)}</p>
			<Button
				tone="secondary"
				// With JavaScript it is not a submit button, so that Enter in a field does not press it.
				type={typed === undefined ? 'submit' : 'button'}
				name={REMOVE_HIDDEN}
				value={sends ? `${name} ${sends.name}=${sends.value}` : name}
				formNoValidate
				onClick={(event) => {
					event.preventDefault()
					removeFrom(controlId)
				}}
			>
				{t('hiddenRemove')}
			</Button>
		</div>
	)
}

function asShown(piece: Piece, index: number) {
	return 'text' in piece ? <span key={index}>{piece.text}</span> : <Mark key={index} {...piece} />
}

function Mark({ kind, code }: Extract<Piece, { kind: string }>) {
	const t = useTranslations('form')
	return <mark className={styles.mark}>{`${code} ${t('hiddenName', { kind })}`}</mark>
}

function removeFrom(controlId: string) {
	const control = document.getElementById(controlId)
	if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return
	control.value = withoutHidden(control.value)
	control.dispatchEvent(new Event('input', { bubbles: true }))
	control.focus()
}
