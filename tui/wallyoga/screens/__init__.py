"""The screens: choose, practise, reflect, look back."""
