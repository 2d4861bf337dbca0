import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import {
	type Piece,
	piecesOf,
	REMOVE_HIDDEN,
	shortened,
	withoutHidden,
} from '#workflows/typed/hidden-characters.ts'
import { Button } from '../ui/button.tsx'
import characterCountStyles from './character-count.module.css'
import { useFormFrame } from './form-context.ts'
import styles from './hidden-characters.module.css'

/** The present text of a control; undefined until the browser has read it, and on the server. */
export function useTypedText(controlId: string): string | undefined {
	const [text, setText] = useState<string>()
	useEffect(() => {
		const control = document.getElementById(controlId)
		if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return
		const read = () => setText(control.value)
		read()
		control.addEventListener('input', read)
		return () => control.removeEventListener('input', read)
	}, [controlId])
	return text
}

type CharacterCountProps = {
	id: string
	controlId: string
	max: number
	/** The hint above the control may name the limit already. */
	hint: string | undefined
}

/** The number of characters left in a text. It warns and does not truncate. */
export function CharacterCount({ id, controlId, max, hint }: CharacterCountProps) {
	const t = useTranslations('fields')
	const form = useTranslations('form')
	const text = useTypedText(controlId)
	const left = text === undefined ? undefined : max - text.trim().length
	const said = useSaid(left, max)
	const words = (count: number) =>
		count < 0 ? t('charactersOver', { over: -count }) : t('charactersLeft', { left: count })
	const limit = hint?.includes(String(max)) ? '' : form('atMost', { max })
	return (
		<>
			<p
				id={id}
				className={characterCountStyles.count}
				data-over={left !== undefined && left < 0 ? '' : undefined}
			>
				{left === undefined ? limit : words(left)}
			</p>
			<span role="status" className={characterCountStyles.hidden}>
				{said !== undefined && words(said)}
			</span>
		</>
	)
}

/** Announced by screen readers near the limit only, and when typing pauses. */
function useSaid(left: number | undefined, max: number) {
	const [said, setSaid] = useState<number>()
	useEffect(() => {
		const isNear = left !== undefined && left < max / 10
		const timer = setTimeout(() => setSaid(isNear ? left : undefined), 1000)
		return () => clearTimeout(timer)
	}, [left, max])
	return said
}

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
