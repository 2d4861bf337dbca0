import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { PATTERN_ROW } from '../island/rows.ts'
import { useScripts } from '../layout/page-data.tsx'
import { Button } from '../ui/button.tsx'
import { FieldNotes } from './field.tsx'
import { FoldedRow } from './folded-row.tsx'
import { rowsAt, useFieldNotes, useFormFrame } from './form-context.ts'
import styles from './rows-field.module.css'

type RowsFieldProps = {
	name: string
	label: string
	hint?: string
	help?: ReactNode
	minRows?: number
	maxRows?: number
	addLabel?: string
	rowLabel?: (number: number) => string
	/** The field that names a row in its one line, where rows are closed until they are opened. */
	namedBy?: string | undefined
	/** The fields of one row; `row` is the prefix of their names: `lines.0`. */
	children: (row: string, index: number) => ReactNode
}

/**
 * The same few fields several times. There is always an empty row; the server drops empty ones. Without JavaScript the
 * button sends `intent=rows:<name>` and the page is shown again with one more.
 */
export function RowsField({
	name,
	label,
	hint,
	help,
	addLabel,
	rowLabel,
	namedBy,
	children,
	...limits
}: RowsFieldProps) {
	const t = useTranslations('form')
	const add = addLabel ?? t('addRow')
	const rows = useRows(name, limits)
	const notes = useFieldNotes({ name, hint })
	const drawn = (index: number) => {
		const row = `${name}.${index}`
		const label = rowLabel ? rowLabel(index + 1) : t('number', { number: index + 1 })
		if (namedBy)
			return (
				<FoldedRow
					key={index}
					row={row}
					namedBy={namedBy}
					labels={{ row: label, add }}
					// Of the rows without a name the only one is open, one that has answers, and one that was just added.
					isOpen={index === 0 || index < rows.filled || index >= rows.drawn}
				>
					{children(row, index)}
				</FoldedRow>
			)
		return (
			<li key={index}>
				<fieldset>
					<legend>{label}</legend>
					{children(row, index)}
				</fieldset>
			</li>
		)
	}
	const { hydrated } = useScripts()
	return (
		<fieldset
			ref={rows.ref}
			id={notes.id}
			className={styles.rows}
			data-label={label}
			aria-describedby={notes.described['aria-describedby']}
		>
			<legend>{label}</legend>
			<FieldNotes hint={hint} field={notes} />
			{help}
			<ol>{rows.indexes.map(drawn)}</ol>
			{rows.mayAdd && !hydrated && <template>{drawn(PATTERN_ROW)}</template>}
			{rows.mayAdd && (
				<Button
					tone="secondary"
					// With JavaScript it is not a submit button, so that Enter in a row sends the form instead of adding a row.
					type={rows.ready ? 'button' : 'submit'}
					name="intent"
					value={`rows:${name}`}
					{...(!hydrated && { 'data-rows': limits.maxRows ?? MAX_ROWS })}
					formNoValidate
					onClick={rows.add}
				>
					{add}
				</Button>
			)}
		</fieldset>
	)
}

const MAX_ROWS = 20

function useRows(name: string, { minRows = 1, maxRows = MAX_ROWS }: { minRows?: number; maxRows?: number }) {
	const { values } = useFormFrame()
	const filled = rowsAt(values, name)
	// Rows beyond the maximum are shown too, so that their values are not lost.
	const [count, setCount] = useState(Math.max(filled, Math.min(maxRows, Math.max(filled + 1, minRows))))
	const [drawn] = useState(count)
	const [ready, setReady] = useState(false)
	const ref = useRef<HTMLFieldSetElement>(null)
	const added = useRef(false)

	useEffect(() => setReady(true), [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when a row has been added
	useEffect(() => {
		if (!added.current) return
		ref.current?.querySelector<HTMLElement>('li:last-child :is(input, textarea, select)')?.focus()
	}, [count])

	const add = () => {
		if (!ready) return
		added.current = true
		setCount((before) => before + 1)
	}
	return {
		ref,
		ready,
		filled,
		/** The number of rows that the page began with. */
		drawn,
		add,
		mayAdd: count < maxRows,
		indexes: Array.from({ length: count }, (_, index) => index),
	}
}
