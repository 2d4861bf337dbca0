import { type FormEvent, useEffect, useState } from 'react'

const MAX_SIZE = 10 * 1024 * 1024
const MAX_FILES = 10
const known = /\.(pdf|docx|xlsx|png|jpe?g)$/i

/** Over a slow line it matters to hear before sending what would be refused after it, and that something is under way. */
export function useFileSending() {
	const [sending, setSending] = useState(false)
	const [problem, setProblem] = useState<string | null>(null)

	useEffect(() => {
		// Coming back with the browser's button shows the page as it was left: sending.
		const release = () => setSending(false)
		window.addEventListener('pageshow', release)
		return () => window.removeEventListener('pageshow', release)
	}, [])

	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		const input = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')
		const found = problemWith([...(input?.files ?? [])])
		setProblem(found)
		if (found || sending) event.preventDefault()
		if (found) input?.focus()
		else setSending(true)
	}
	return { sending, problem, onSubmit }
}

function problemWith(files: File[]): string | null {
	if (files.length === 0) return 'noFile'
	if (files.length > MAX_FILES) return 'tooManyAtOnce'
	if (files.some(({ size }) => size > MAX_SIZE)) return 'tooLarge'
	if (files.some(({ size }) => size === 0)) return 'empty'
	return files.some(({ name }) => !known.test(name)) ? 'wrongType' : null
}
