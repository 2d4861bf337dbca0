import { useFormatter } from 'use-intl/react'

type NumberLinkProps = {
	value: number
	/** The list that it counts, where the reader may open it. */
	href?: string | undefined
}

/** A number that leads to what it counts; nothing is behind a zero. */
export function NumberLink({ value, href }: NumberLinkProps) {
	const format = useFormatter()
	const text = format.number(value)
	return value > 0 && href ? <a href={href}>{text}</a> : text
}

/** Rounded to whole units, as amounts are stored. */
export function useAmount(): (amount: number) => string {
	const format = useFormatter()
	return (amount) => format.number(Math.round(amount))
}
