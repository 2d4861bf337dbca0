import { type ReactNode, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { asText, useFormFrame, valueAt } from './form-context.ts'

type FoldedRowProps = {
	/** The prefix of the names of its fields: `lines.0`. */
	row: string
	namedBy: string
	/** Of the row, and of what adds one: a row without a name is the one to be added. */
	labels: { row: string; add: string }
	isOpen: boolean
	children: ReactNode
}

/** One row of many fields: a line with its number and name, which opens it. An error opens it. */
export function FoldedRow({ row, namedBy, labels, isOpen, children }: FoldedRowProps) {
	const { values } = useFormFrame()
	const { formState } = useFormContext()
	const [name, setName] = useState(asText(valueAt(values, `${row}.${namedBy}`)))
	const [opened, setOpened] = useState(isOpen && !name)
	const isOpenNow = opened || valueAt(formState.errors, row) !== undefined
	return (
		<li data-unnamed={name ? undefined : ''}>
			<details
				open={isOpenNow}
				onToggle={({ currentTarget: { open, children } }) => {
					setOpened(open)
					setName(children[1]?.querySelector('input')?.value)
				}}
			>
				<summary>
					<b>{labels.row}</b>
					<bdi>{name || (!isOpenNow && labels.add)}</bdi>
				</summary>
				{/* The line above shows what a legend would. */}
				<fieldset aria-label={labels.row}>
					<legend hidden />
					{children}
				</fieldset>
			</details>
		</li>
	)
}
