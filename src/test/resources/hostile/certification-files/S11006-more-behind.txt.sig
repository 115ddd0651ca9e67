WuUl+mtiuquRQr90kuqZOhAScVdH2uHF3m+k3hNye5/x3Hkq3/FU3mShAPr/gI+/Gi3bOrGzcZwW4wblbAm8+A==
