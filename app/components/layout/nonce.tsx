import { createContext, useContext } from 'react'

const NonceContext = createContext('')

/** Carries the nonce of the content security policy to whatever prints a script. */
export const NonceProvider = NonceContext.Provider
export const useNonce = () => useContext(NonceContext)
