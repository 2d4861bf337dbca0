import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './character-count.module.css'
import { useTypedText } from './use-typed-text.ts'

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
			<p id={id} className={styles.count} data-over={left !== undefined && left < 0 ? '' : undefined}>
				{left === undefined ? limit : words(left)}
			</p>
			<span role="status" className={styles.hidden}>
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
