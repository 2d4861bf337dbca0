import { useEffect, useState } from 'react'

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
