import { configure } from '@testing-library/react'

// parts of the page are fetched when they are first needed; a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 })
